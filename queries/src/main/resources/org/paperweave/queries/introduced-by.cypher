// title: Papers that introduce a method or data set
// param name: the method or data set, by name in any spelling or by IRI
// column name: of what is introduced
// column type: method or data set
// column title: of the paper
// column date: as precise as known
// column evidence: the sentence that says so
// column paper: IRI of the paper
// column node: IRI of what is introduced
:param name => 'LoRA';

WITH split(toLower($name), '') AS c
WITH reduce(key = '', i IN range(0, size(c) - 1) | key + CASE
         WHEN c[i] =~ '[\\p{L}\\p{N}+@#]' THEN c[i]
         // Letters beyond the first 65,536 characters come in two halves.
         WHEN c[i] =~ '\\p{Cs}' AND (c[i] + c[i + 1]) =~ '[\\p{L}\\p{N}]' THEN c[i] + c[i + 1]
         ELSE '' END) AS key
MATCH (node:Method|Dataset)
WHERE key IN node.nameKeys OR node.uri = $name
MATCH (node)<-[said:INTRODUCES]-(paper:Paper)
RETURN node.name AS name,
       CASE WHEN node:Method THEN 'method' ELSE 'data set' END AS type,
       paper.title AS title,
       paper.date AS date,
       said.sentence AS evidence,
       paper.uri AS paper,
       node.uri AS node
ORDER BY node, coalesce(date, ''), paper;
