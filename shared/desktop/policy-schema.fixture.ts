import { z } from '../zod.ts'
import { policyValues } from './policy-values.ts'
import { policyWords } from './policy-words.ts'
import { isSetting, policyVersion } from './read-policy.ts'

/** A setting may stand alone or say whether it is locked. */
const settingSchema = (name: string, alone: unknown): unknown => {
  const words = isSetting(name) ? policyWords[name] : undefined
  return {
    description: words?.label.en ?? '',
    anyOf: [
      alone,
      {
        type: 'object',
        properties: {
          value: alone,
          locked: words?.kind === 'choice' ? { type: 'boolean' } : { const: true },
        },
        required: ['value'],
        additionalProperties: false,
      },
    ],
  }
}

/** The JSON schema of a policy file, for the editors of administrators: docs/schema/policy.schema.json. */
export const policyFileSchema = (): Readonly<Record<string, unknown>> => {
  const { $schema, properties = {} } = z.toJSONSchema(policyValues)
  return {
    $schema,
    title: 'Beraad policy',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      version: { const: policyVersion },
      ...Object.fromEntries(
        Object.entries(properties).map(([name, schema]) => [name, settingSchema(name, schema)]),
      ),
    },
    required: ['version'],
    additionalProperties: false,
  }
}
