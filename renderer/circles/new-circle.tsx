import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import { CircleProblemNotice } from './circle-problem.tsx'
import styles from './circles-dialog.module.css'
import { useCircleWork } from './use-circle-work.ts'

/** Makes a circle: its name, and who is in it besides the maker. */
export const NewCircle = () => {
  const { t } = useTranslation('circles')
  const live = useLive()
  const { toast } = useToasts()
  const members = useTopic('members', (session) => session.members())
  const titleId = useId()
  const nameField = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const work = useCircleWork()
  const others = members.filter(({ deviceId }) => deviceId !== live.me().deviceId)

  const make = (event: FormEvent): void => {
    event.preventDefault()
    const circleName = name.trim()
    setMissing(circleName === '')
    if (circleName === '') {
      nameField.current?.focus()
      return
    }
    const inside = others.map(({ deviceId }) => deviceId).filter((deviceId) => chosen.includes(deviceId))
    void work.run(
      () => live.createCircle(circleName, inside),
      () => {
        toast(t('made', { name: circleName }))
        setName('')
        setChosen([])
      },
    )
  }
  return (
    <section aria-labelledby={titleId} className={styles.new}>
      <h3 id={titleId}>{t('new')}</h3>
      <form className={styles.form} noValidate autoComplete="off" onSubmit={make}>
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          value={name}
          onChange={setName}
          inputRef={nameField}
          error={isMissing && name.trim() === '' ? t('nameMissing') : undefined}
          maxLength={60}
          isRequired
        />
        {others.length === 0 ? (
          <p className={styles.quiet}>{t('nobodyElse')}</p>
        ) : (
          <fieldset className={styles.members}>
            <legend>{t('members')}</legend>
            {others.map((member) => (
              <Checkbox
                key={member.deviceId}
                label={[member.name, member.organisation].filter((part) => part !== '').join(' · ')}
                hint={member.verified ? undefined : t('notVerified')}
                isSelected={chosen.includes(member.deviceId)}
                onChange={(isChosen) =>
                  setChosen((before) =>
                    isChosen
                      ? [...before, member.deviceId]
                      : before.filter((deviceId) => deviceId !== member.deviceId),
                  )
                }
              />
            ))}
          </fieldset>
        )}
        <p className={styles.quiet}>{t('makerReads')}</p>
        <CircleProblemNotice problem={work.problem} />
        <div>
          <Button kind="lead" type="submit" isBusy={work.isBusy}>
            {t(work.isBusy ? 'making' : 'make')}
          </Button>
        </div>
      </form>
    </section>
  )
}
