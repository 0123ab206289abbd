// title: Papers that give code and report results
// option year: only this year, such as 2021
// column title: of the paper
// column date: as precise as known
// column repositories: that it gives
// column results: that it reports
// column paper: IRI of the paper
:param year => null;

MATCH (paper:Paper)
WHERE (coalesce($year, '') = '' OR toString(paper.year) = $year)
  AND EXISTS { (paper)-[:HAS_CODE]->() } AND EXISTS { (paper)-[:REPORTS]->() }
RETURN paper.title AS title,
       paper.date AS date,
       COUNT { (paper)-[:HAS_CODE]->() } AS repositories,
       COUNT { (paper)-[:REPORTS]->() } AS results,
       paper.uri AS paper
ORDER BY coalesce(date, '') DESC, paper;
