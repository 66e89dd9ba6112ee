/**
 * What sort of statement something is, after the distinction that public-service ethicists teach: a fact can be checked;
 * what ought to be is moral, legal or strategic (Divosa, Ethiek in publieke dienstverlening op maat, 2025).
 */
export const statementTags = ['fact', 'moral', 'legal', 'strategic'] as const
export type StatementTag = (typeof statementTags)[number]
