// title: Results on a data set by a metric, as they stood on a date, the best first in the direction of the metric
// param dataset: the data set, by name in any spelling or by IRI; its versions and splits count too
// param metric: the metric, by name in any spelling or by IRI
// param date: the date, as 2021, 2021-06 or 2021-06-17; papers without a date are left out
// column method: that the result belongs to
// column value: the number, to compute with
// column raw: the number as the paper writes it
// column unit: of the number, may be empty; units stay apart
// column dataset: its name
// column metric: its name
// column year: in which the paper appeared
// column title: of the paper
// column evidence: the sentence that says so
// column result: IRI of the result
// column node: IRI of the data set
:param dataset => 'ImageNet';
:param metric => 'accuracy';
:param date => '2021';

WITH split(toLower($metric), '') AS c
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
MATCH (node)<-[:ON_DATASET]-(result:Result {kind: 'absolute'})-[:BY_METRIC]->(by:Metric)
WHERE result.value IS NOT NULL AND (metricKey IN by.nameKeys OR by.uri = $metric)
MATCH (result)<-[said:REPORTS]-(paper:Paper)
// A date that is less precise than the one asked for counts from its beginning.
WHERE left(paper.date, size($date)) <= $date
OPTIONAL MATCH (result)-[:OF_METHOD]->(of:Method)
WITH node, by, result, said, paper, of, CASE by.direction WHEN 'lower' THEN -1 ELSE 1 END AS sign
RETURN of.name AS method,
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
ORDER BY node, by.uri, unit, value * sign DESC, result;
