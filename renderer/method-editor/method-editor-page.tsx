const MethodEditorPage = ({ methodId }: { readonly methodId: string }) => <main>{methodId}</main>
export default MethodEditorPage
