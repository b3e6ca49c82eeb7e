// To which series a snapshot belongs. Parameters: number. Returns: series.
MATCH (snapshot:Snapshot {number: $number})
RETURN coalesce(snapshot.series, snapshot.number) AS series
