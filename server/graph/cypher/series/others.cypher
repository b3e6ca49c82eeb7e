// The other snapshots of a series. Parameters: series, number. Returns: number, lowest first.
MATCH (other:Snapshot {series: $series}) WHERE other.number <> $number AND other.state <> 'sweeping'
RETURN other.number AS number ORDER BY number
