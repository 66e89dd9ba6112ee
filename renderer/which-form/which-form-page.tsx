const WhichFormPage = () => <main></main>
export default WhichFormPage
