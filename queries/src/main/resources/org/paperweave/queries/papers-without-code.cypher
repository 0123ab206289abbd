// title: Papers that report results or introduce something and give no code
// option year: only this year, such as 2021
// column title: of the paper
// column date: as precise as known
// column results: that it reports
// column paper: IRI of the paper
:param year => null;

MATCH (paper:Paper)
WHERE (coalesce($year, '') = '' OR toString(paper.year) = $year)
  AND EXISTS { (paper)-[:REPORTS|INTRODUCES]->() } AND NOT EXISTS { (paper)-[:HAS_CODE]->() }
RETURN paper.title AS title,
       paper.date AS date,
       COUNT { (paper)-[:REPORTS]->() } AS results,
       paper.uri AS paper
ORDER BY coalesce(date, '') DESC, paper;
