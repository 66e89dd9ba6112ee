import { readable } from './text.ts'

/** An element with text or with elements in it; null is left out. */
export type Xml = readonly [name: string, content: string | readonly (Xml | null)[]] | null

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const asText = (text: string): string =>
  readable(text).replace(/[&<>]/gu, (character) => entities[character] ?? '')

const lines = (xml: Xml, indent: string): readonly string[] => {
  if (xml === null) return []
  const [name, content] = xml
  return typeof content === 'string'
    ? [`${indent}<${name}>${asText(content)}</${name}>`]
    : [`${indent}<${name}>`, ...content.flatMap((one) => lines(one, `${indent}  `)), `${indent}</${name}>`]
}

/** An MDTO document around one element, which is an information object or a file. */
export const mdtoDocument = (object: Xml): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<MDTO xmlns="https://www.nationaalarchief.nl/mdto" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
      'xsi:schemaLocation="https://www.nationaalarchief.nl/mdto https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd">',
    ...lines(object, '  '),
    '</MDTO>',
    '',
  ].join('\n')
