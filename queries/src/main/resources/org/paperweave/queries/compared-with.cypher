// title: What the papers that introduce a method compare it with
// param method: the method, by name in any spelling or by IRI; its sizes and versions count too
// column baseline: method that it is compared with
// column papers: that introduce the method and compare with the baseline
// column node: IRI of the baseline
:param method => 'LoRA';

WITH split(toLower($method), '') AS c
WITH reduce(key = '', i IN range(0, size(c) - 1) | key + CASE
         WHEN c[i] =~ '[\\p{L}\\p{N}+@#]' THEN c[i]
         // Letters beyond the first 65,536 characters come in two halves.
         WHEN c[i] =~ '\\p{Cs}' AND (c[i] + c[i + 1]) =~ '[\\p{L}\\p{N}]' THEN c[i] + c[i + 1]
         ELSE '' END) AS key
MATCH (asked:Method)
WHERE key IN asked.nameKeys OR asked.uri = $method
MATCH (one:Method)-[:BROADER*0..]->(asked)
WITH DISTINCT one
MATCH (one)<-[:INTRODUCES]-(paper:Paper)-[:COMPARES_WITH]->(node:Method)
RETURN node.name AS baseline,
       count(DISTINCT paper) AS papers,
       node.uri AS node
ORDER BY papers DESC, node;
