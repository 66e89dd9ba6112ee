import { Plus } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import styles from './cards.module.css'
import { useMayWrite } from './use-may-write.ts'

interface AddRowProps {
  readonly label: string
  readonly onPress: () => void
}

/** The button below rows that adds one; only for whoever may write. The keyboard finds it when the last row goes. */
export const AddRow = ({ label, onPress }: AddRowProps) =>
  useMayWrite() ? (
    <div className={styles.foot} data-add-place>
      <Button icon={Plus} onPress={onPress}>
        {label}
      </Button>
    </div>
  ) : null
