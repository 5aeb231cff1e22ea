import { embeddedSubject } from '../store/connect.ts'
import { storeContract } from './store.ts'

storeContract('the embedded database', embeddedSubject)
