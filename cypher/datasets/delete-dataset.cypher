// Takes a dataset away, without its facts; an unknown id is ignored.
// @mode write
// @param id: string

MATCH (d:Dataset {id: $id})
DELETE d
