// Generated from the ontology by `npm run generate`: do not edit.
// Takes entities away, with their relations; unknown ids are ignored
// @mode write
// @param ids: string[]

UNWIND $ids AS givenId
MATCH (n:Entity {id: givenId})
DETACH DELETE n
