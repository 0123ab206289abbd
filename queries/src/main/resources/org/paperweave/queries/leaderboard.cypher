// title: Best results on a data set by a metric
// param dataset: the data set, by name in any spelling or by IRI; its versions and splits count too
// param metric: the metric, by name in any spelling or by IRI
// column rank: place by value, in the direction in which the metric is better; equal values share a place
// column method: that the result belongs to
// column value: the number, to compute with
// column raw: the number as the paper writes it
// column unit: of the number, may be empty; units are ranked apart
// column dataset: its name
// column metric: its name
// column year: in which the paper appeared
// column title: of the paper
// column evidence: the sentence that says so
// column result: IRI of the result
// column node: IRI of the data set
:param dataset => 'ImageNet';
:param metric => 'accuracy';

WITH reduce(key = '', c IN split(toLower($metric), '') | CASE WHEN c =~ '[\\p{L}\\p{N}+@#]' THEN key + c ELSE key END) AS metricKey
WITH metricKey, reduce(key = '', c IN split(toLower($dataset), '') | CASE WHEN c =~ '[\\p{L}\\p{N}+@#]' THEN key + c ELSE key END) AS key
MATCH (asked:Dataset)
WHERE key IN asked.nameKeys OR asked.uri = $dataset
MATCH (node:Dataset)-[:BROADER*0..]->(asked)
WITH DISTINCT metricKey, node
MATCH (node)<-[:ON_DATASET]-(result:Result {kind: 'absolute'})-[:BY_METRIC]->(by:Metric)
WHERE result.value IS NOT NULL AND (metricKey IN by.nameKeys OR by.uri = $metric)
MATCH (result)<-[said:REPORTS]-(paper:Paper)
OPTIONAL MATCH (result)-[:OF_METHOD]->(of:Method)
WITH node, by, result, said, paper, of, CASE by.direction WHEN 'lower' THEN -1 ELSE 1 END AS sign
RETURN 1 + COUNT {
         MATCH (node)<-[:ON_DATASET]-(better:Result {kind: 'absolute', unit: result.unit})-[:BY_METRIC]->(by)
         WHERE better.value * sign > result.value * sign
       } AS rank,
       of.name AS method,
       result.value AS value,
       result.raw AS raw,
       result.unit AS unit,
       node.name AS dataset,
       by.name AS metric,
       paper.year AS year,
       paper.title AS title,
       said.sentence AS evidence,
       result.uri AS result,
       node.uri AS node
ORDER BY node, by.uri, unit, rank, result;
