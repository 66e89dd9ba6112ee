import { type PrivacyAnswer, type PrivacyPort, type PrivacyQuestion, servePrivacy } from './serve-privacy.ts'

// The types of a page know a window here; what runs is a worker, whose own scope is the port.
servePrivacy(globalThis as unknown as PrivacyPort<PrivacyAnswer, PrivacyQuestion>)
