// title: Methods in papers that evaluate on a data set
// param dataset: the data set, by name in any spelling or by IRI; its versions and splits count too
// column method: its name
// column papers: that evaluate on the data set and introduce, use or compare with the method
// column introduced: how many of them introduce it
// column results: of the method on the data set that they report
// column node: IRI of the method
:param dataset => 'ImageNet';

WITH split(toLower($dataset), '') AS c
WITH reduce(key = '', i IN range(0, size(c) - 1) | key + CASE
         WHEN c[i] =~ '[\\p{L}\\p{N}+@#]' THEN c[i]
         // Letters beyond the first 65,536 characters come in two halves.
         WHEN c[i] =~ '\\p{Cs}' AND (c[i] + c[i + 1]) =~ '[\\p{L}\\p{N}]' THEN c[i] + c[i + 1]
         ELSE '' END) AS key
MATCH (asked:Dataset)
WHERE key IN asked.nameKeys OR asked.uri = $dataset
MATCH (measured:Dataset)-[:BROADER*0..]->(asked)
WITH DISTINCT measured
MATCH (measured)<-[:EVALUATES_ON]-(paper:Paper)-[said:INTRODUCES|USES|COMPARES_WITH]->(node:Method)
OPTIONAL MATCH (paper)-[:REPORTS]->(result:Result)-[:OF_METHOD]->(node)
WHERE (result)-[:ON_DATASET]->(measured)
RETURN node.name AS method,
       count(DISTINCT paper) AS papers,
       count(DISTINCT CASE WHEN type(said) = 'INTRODUCES' THEN paper END) AS introduced,
       count(DISTINCT result) AS results,
       node.uri AS node
ORDER BY papers DESC, node;
