// title: Papers that introduce, use or compare with a method
// param method: the method, by name in any spelling or by IRI; its sizes and versions count too
// column title: of the paper
// column year: in which the paper appeared
// column relation: introduces, uses or compares with
// column method: its name
// column evidence: the sentence that says so
// column paper: IRI of the paper
// column node: IRI of the method
:param method => 'LoRA';

WITH split(toLower($method), '') AS c
WITH reduce(key = '', i IN range(0, size(c) - 1) | key + CASE
         WHEN c[i] =~ '[\\p{L}\\p{N}+@#]' THEN c[i]
         // Letters beyond the first 65,536 characters come in two halves.
         WHEN c[i] =~ '\\p{Cs}' AND (c[i] + c[i + 1]) =~ '[\\p{L}\\p{N}]' THEN c[i] + c[i + 1]
         ELSE '' END) AS key
MATCH (asked:Method)
WHERE key IN asked.nameKeys OR asked.uri = $method
MATCH (node:Method)-[:BROADER*0..]->(asked)
WITH DISTINCT node
MATCH (paper:Paper)-[said:INTRODUCES|USES|COMPARES_WITH]->(node)
RETURN paper.title AS title,
       paper.year AS year,
       toLower(replace(type(said), '_', ' ')) AS relation,
       node.name AS method,
       said.sentence AS evidence,
       paper.uri AS paper,
       node.uri AS node
ORDER BY CASE relation WHEN 'introduces' THEN 1 WHEN 'uses' THEN 2 ELSE 3 END,
         coalesce(year, 0) DESC, paper, node;
