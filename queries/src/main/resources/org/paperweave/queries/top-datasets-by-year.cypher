// title: Most used data sets by year
// option year: only this year, such as 2021
// option least: only data sets that so many papers of a year evaluate on
// column year: in which the papers appeared
// column dataset: its name
// column papers: that evaluate on it
// column node: IRI of the data set
:param year => null;
:param least => '1';

MATCH (paper:Paper)-[:EVALUATES_ON]->(node:Dataset)
WHERE paper.year IS NOT NULL AND (coalesce($year, '') = '' OR toString(paper.year) = $year)
WITH paper.year AS year, node, count(DISTINCT paper) AS papers
WHERE papers >= toInteger(coalesce($least, '1'))
RETURN year,
       node.name AS dataset,
       papers,
       node.uri AS node
ORDER BY year DESC, papers DESC, node;
