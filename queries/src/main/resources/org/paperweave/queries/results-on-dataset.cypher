// title: Results on a data set
// param dataset: the data set, by name in any spelling or by IRI; its versions and splits count too
// option metric: only results by this metric: its name in any spelling or its IRI
// column method: that the result belongs to
// column metric: by which it was measured
// column kind: absolute, gain, reduction or ratio
// column value: the number, to compute with
// column raw: the number as the paper writes it
// column unit: of the number, may be empty
// column baseline: method that a gain is over
// column dataset: its name
// column year: in which the paper appeared
// column title: of the paper
// column evidence: the sentence that says so
// column result: IRI of the result
// column node: IRI of the data set
:param dataset => 'ImageNet';
:param metric => null;

WITH split(toLower(coalesce($metric, '')), '') AS c
WITH reduce(key = '', i IN range(0, size(c) - 1) | key + CASE
         WHEN c[i] =~ '[\\p{L}\\p{N}+@#]' THEN c[i]
         // Letters beyond the first 65,536 characters come in two halves.
         WHEN c[i] =~ '\\p{Cs}' AND (c[i] + c[i + 1]) =~ '[\\p{L}\\p{N}]' THEN c[i] + c[i + 1]
         ELSE '' END) AS metricKey
WITH metricKey, split(toLower($dataset), '') AS c
WITH metricKey, reduce(key = '', i IN range(0, size(c) - 1) | key + CASE
         WHEN c[i] =~ '[\\p{L}\\p{N}+@#]' THEN c[i]
         // Letters beyond the first 65,536 characters come in two halves.
         WHEN c[i] =~ '\\p{Cs}' AND (c[i] + c[i + 1]) =~ '[\\p{L}\\p{N}]' THEN c[i] + c[i + 1]
         ELSE '' END) AS key
MATCH (asked:Dataset)
WHERE key IN asked.nameKeys OR asked.uri = $dataset
MATCH (node:Dataset)-[:BROADER*0..]->(asked)
WITH DISTINCT metricKey, node
MATCH (node)<-[:ON_DATASET]-(result:Result)<-[said:REPORTS]-(paper:Paper)
OPTIONAL MATCH (result)-[:BY_METRIC]->(by:Metric)
OPTIONAL MATCH (result)-[:OF_METHOD]->(of:Method)
OPTIONAL MATCH (result)-[:OVER_BASELINE]->(over:Method)
WITH *
WHERE coalesce($metric, '') = '' OR by.uri = $metric OR metricKey IN by.nameKeys
RETURN of.name AS method,
       by.name AS metric,
       result.kind AS kind,
       result.value AS value,
       result.raw AS raw,
       result.unit AS unit,
       over.name AS baseline,
       node.name AS dataset,
       paper.year AS year,
       paper.title AS title,
       said.sentence AS evidence,
       result.uri AS result,
       node.uri AS node
ORDER BY coalesce(by.uri, ''), kind, value IS NULL, value DESC, result;
