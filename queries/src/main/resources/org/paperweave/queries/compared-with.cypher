// title: What the papers that introduce a method compare it with
// param method: the method, by name in any spelling or by IRI; its sizes and versions count too
// column baseline: method that it is compared with
// column papers: that introduce the method and compare with the baseline
// column node: IRI of the baseline
:param method => 'LoRA';

WITH reduce(key = '', c IN split(toLower($method), '') | CASE WHEN c =~ '[\\p{L}\\p{N}+@#]' THEN key + c ELSE key END) AS key
MATCH (asked:Method)
WHERE key IN asked.nameKeys OR asked.uri = $method
MATCH (one:Method)-[:BROADER*0..]->(asked)
WITH DISTINCT one
MATCH (one)<-[:INTRODUCES]-(paper:Paper)-[:COMPARES_WITH]->(node:Method)
RETURN node.name AS baseline,
       count(DISTINCT paper) AS papers,
       node.uri AS node
ORDER BY papers DESC, node;
