// title: Methods that appear together with a method
// param method: the method, by name in any spelling or by IRI; its sizes and versions count too
// column method: that appears beside the one asked for
// column papers: that speak of both
// column first: year of the earliest of them
// column last: year of the latest of them
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
MATCH (one:Method)-[:BROADER*0..]->(asked)
WITH DISTINCT one
WITH collect(one) AS family
UNWIND family AS one
MATCH (one)<-[:INTRODUCES|USES|COMPARES_WITH]-(paper:Paper)-[:INTRODUCES|USES|COMPARES_WITH]->(node:Method)
WHERE NOT node IN family
RETURN node.name AS method,
       count(DISTINCT paper) AS papers,
       min(paper.year) AS first,
       max(paper.year) AS last,
       node.uri AS node
ORDER BY papers DESC, node;
