/**
 * Where something stands in a session, so that it can be put in a circle: a field's id, or `field/domain` for one life
 * domain of a field. Rows and live text of such a part carry the same text as their field.
 */
export const domainPlace = (fieldId: string, domainId: string): string => `${fieldId}/${domainId}`
