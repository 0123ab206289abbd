// title: Code of papers that introduce or use a method
// param method: the method, by name in any spelling or by IRI; its sizes and versions count too
// column url: of the repository
// column official: whether the paper gives it as its own
// column relation: of the paper to the method: introduces or uses
// column method: its name
// column year: in which the paper appeared
// column title: of the paper
// column evidence: the sentence that gives the code
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
MATCH (node)<-[does:INTRODUCES|USES]-(paper:Paper)-[said:HAS_CODE]->(code)
RETURN code.url AS url,
       said.official AS official,
       toLower(type(does)) AS relation,
       node.name AS method,
       paper.year AS year,
       paper.title AS title,
       said.sentence AS evidence,
       paper.uri AS paper,
       node.uri AS node
ORDER BY relation, official DESC, code.uri, paper, node;
