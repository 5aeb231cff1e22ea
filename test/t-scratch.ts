import { policyCommand } from '../src/cli/policy.ts'
import { initCommand } from '../src/cli/init.ts'
import { Command } from 'commander'
const c={input:process.stdin,print:(l:string)=>console.log(l),complain:(l:string)=>console.error(l),finish:(s:number)=>{process.exitCode=s;console.log('status',s)}} as never
await new Command().addCommand(policyCommand(c)).addCommand(initCommand(c)).parseAsync(process.argv.slice(2),{from:'user'})
