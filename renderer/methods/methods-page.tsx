const MethodsPage = () => <main></main>
export default MethodsPage
