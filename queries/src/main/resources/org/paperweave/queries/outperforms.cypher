// title: Gains of a method over others, and of others over it
// param method: the method, by name in any spelling or by IRI; its sizes and versions count too
// column method: that gains
// column baseline: that it gains over
// column kind: gain, reduction or ratio
// column raw: the number as the paper writes it
// column unit: of the number, may be empty
// column metric: by which it was measured
// column dataset: on which it was measured
// column year: in which the paper appeared
// column title: of the paper
// column evidence: the sentence that says so
// column result: IRI of the result
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
MATCH (node)<-[:OF_METHOD|OVER_BASELINE]-(result:Result)
WHERE result.kind <> 'absolute'
WITH DISTINCT result
MATCH (result)-[:OVER_BASELINE]->(over:Method)
MATCH (result)<-[said:REPORTS]-(paper:Paper)
OPTIONAL MATCH (result)-[:OF_METHOD]->(of:Method)
OPTIONAL MATCH (result)-[:ON_DATASET]->(on:Dataset)
OPTIONAL MATCH (result)-[:BY_METRIC]->(by:Metric)
RETURN of.name AS method,
       over.name AS baseline,
       result.kind AS kind,
       result.raw AS raw,
       result.unit AS unit,
       by.name AS metric,
       on.name AS dataset,
       paper.year AS year,
       paper.title AS title,
       said.sentence AS evidence,
       result.uri AS result
ORDER BY coalesce(year, 0) DESC, result;
