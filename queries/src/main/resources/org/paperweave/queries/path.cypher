// title: How two things are connected: by a paper that speaks of both, or by two papers that speak of a third
// param from: a method, data set, metric or task, by name in any spelling or by IRI
// param to: another
// column steps: how many papers lie between
// column first: title of the paper that speaks of the one
// column via: name of the third thing; empty where one paper speaks of both
// column second: title of the paper that speaks of the other; empty where one paper speaks of both
// column paper: IRI of the first paper
// column through: IRI of the third thing
// column next: IRI of the second paper
:param from => 'LoRA';
:param to => 'GSM8K';

WITH split(toLower($from), '') AS c
WITH reduce(key = '', i IN range(0, size(c) - 1) | key + CASE
         WHEN c[i] =~ '[\\p{L}\\p{N}+@#]' THEN c[i]
         // Letters beyond the first 65,536 characters come in two halves.
         WHEN c[i] =~ '\\p{Cs}' AND (c[i] + c[i + 1]) =~ '[\\p{L}\\p{N}]' THEN c[i] + c[i + 1]
         ELSE '' END) AS fromKey
WITH fromKey, split(toLower($to), '') AS c
WITH fromKey, reduce(key = '', i IN range(0, size(c) - 1) | key + CASE
         WHEN c[i] =~ '[\\p{L}\\p{N}+@#]' THEN c[i]
         // Letters beyond the first 65,536 characters come in two halves.
         WHEN c[i] =~ '\\p{Cs}' AND (c[i] + c[i + 1]) =~ '[\\p{L}\\p{N}]' THEN c[i] + c[i + 1]
         ELSE '' END) AS toKey
MATCH (a:Method|Dataset|Metric|Task)
WHERE fromKey IN a.nameKeys OR a.uri = $from
MATCH (b:Method|Dataset|Metric|Task)
WHERE (toKey IN b.nameKeys OR b.uri = $to) AND a <> b
CALL {
  WITH a, b
  MATCH (a)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|TRAINS_ON|MENTIONS|MEASURES|ADDRESSES]-(paper:Paper)
        -[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|TRAINS_ON|MENTIONS|MEASURES|ADDRESSES]->(b)
  RETURN 1 AS steps, paper, null AS third, null AS other
  UNION
  WITH a, b
  // Only where no paper speaks of both.
  WITH a, b
  WHERE NOT EXISTS {
    MATCH (a)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|TRAINS_ON|MENTIONS|MEASURES|ADDRESSES]-(:Paper)
          -[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|TRAINS_ON|MENTIONS|MEASURES|ADDRESSES]->(b)
  }
  MATCH (a)<-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|TRAINS_ON|MENTIONS|MEASURES|ADDRESSES]-(paper:Paper)
        -[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|TRAINS_ON|MENTIONS|MEASURES|ADDRESSES]->(third)
        <-[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|TRAINS_ON|MENTIONS|MEASURES|ADDRESSES]-(other:Paper)
        -[:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|TRAINS_ON|MENTIONS|MEASURES|ADDRESSES]->(b)
  WHERE third <> a AND third <> b AND other <> paper
  RETURN 2 AS steps, paper, third, other
}
WITH DISTINCT steps, paper, third, other
RETURN steps,
       paper.title AS first,
       third.name AS via,
       other.title AS second,
       paper.uri AS paper,
       third.uri AS through,
       other.uri AS next
ORDER BY steps, paper, coalesce(through, ''), coalesce(next, '');
