const PresentationPage = ({ roomId }: { readonly roomId: string }) => <main>{roomId}</main>
export default PresentationPage
