// title: Counts of everything
// column what: kind of node, or relation of papers
// column count: how many there are

CALL {
  MATCH (node:Paper|Method|Dataset|Task|Metric|Result|Repository|Page)
  RETURN labels(node)[0] AS what, count(*) AS count
  UNION ALL
  MATCH (:Paper)-[said:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|TRAINS_ON|MENTIONS|MEASURES|ADDRESSES|HAS_CODE|LINKS_TO|REPORTS]->()
  RETURN toLower(replace(type(said), '_', ' ')) AS what, count(*) AS count
}
RETURN what, count
ORDER BY count DESC, what;
