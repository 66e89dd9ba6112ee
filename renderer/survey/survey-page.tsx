const SurveyPage = () => <main></main>
export default SurveyPage
