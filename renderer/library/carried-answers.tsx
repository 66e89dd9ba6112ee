import { useCarriedAnswers } from './use-carried-answers.ts'

/** Shows nothing: it brings answers from the open session to the library. Fetched only where there is a library. */
const CarriedAnswers = () => {
  useCarriedAnswers()
  return null
}

export default CarriedAnswers
