import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { aboutQuery } from '../../shared/session/queries.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { OpenSession } from '../live/open-session.tsx'
import type { Proposal } from '../live/proposals-contract.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { Callout } from '../ui/callout.tsx'
import { Select } from '../ui/select.tsx'
import styles from './propose.module.css'
import { ProposeBegin } from './propose-begin.tsx'
import { ProposeRecord } from './propose-record.tsx'
import { useCarriedAnswers } from './use-carried-answers.ts'

const Propose = () => {
  const { t } = useTranslation(['libraryPropose', 'app'])
  const live = useLive()
  const about = useQuery(aboutQuery)
  const proposals = useTopic('proposals', (session): readonly Proposal[] => session.proposals.list())
  const [chosen, setChosen] = useState('')
  useCarriedAnswers()
  const proposal = proposals.find(({ record }) => record.id === chosen) ?? proposals[0]
  return (
    <Page
      current="library"
      heading={t('app:titles.propose-record')}
      lede={
        <>
          {t('outOf')} <a href={hashOf({ page: 'room', roomId: live.roomId })}>{about.title}</a>
        </>
      }
    >
      <div className={styles.page}>
        <Callout tone="info" title={t('about.title')}>
          <p>{t('about.text')}</p>
          <p>{t('about.how')}</p>
        </Callout>
        {proposals.length < 2 || proposal === undefined ? null : (
          <Select
            label={t('which')}
            value={proposal.record.id}
            onChange={setChosen}
            options={proposals.map(({ record }, at) => ({
              value: record.id,
              label: record.text.title === '' ? t('unnamed', { number: at + 1 }) : record.text.title,
            }))}
          />
        )}
        {proposal === undefined ? (
          <ProposeBegin onBegun={setChosen} />
        ) : (
          <ProposeRecord key={proposal.record.id} proposal={proposal} />
        )}
      </div>
    </Page>
  )
}

/** A record for the library out of one session: written, agreed to by everybody present, and offered. */
const ProposePage = ({ roomId }: { readonly roomId: string }) => (
  <OpenSession roomId={roomId}>
    <Propose />
  </OpenSession>
)

export default ProposePage
