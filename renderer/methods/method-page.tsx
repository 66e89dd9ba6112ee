const MethodPage = ({ methodId }: { readonly methodId: string }) => <main>{methodId}</main>
export default MethodPage
