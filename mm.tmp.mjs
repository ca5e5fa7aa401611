import {parse,postprocess,preprocess} from 'micromark';
import {gfm} from 'micromark-extension-gfm';
import fs from 'fs'; import path from 'path';
const ext=gfm();
function ev(t){const p=parse({extensions:[ext,{disable:{null:['htmlFlow','htmlText']}}]});return postprocess(p.document().write(preprocess()(t,undefined,true)))}
const size=+process.argv[2];
let n=0,e=0;const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000};
const t0=cpu();
for(const d of ['handbook-18f','rust-book']){const b='/work/shared/eval/docs/'+d+'/data';
for(const f of fs.readdirSync(b,{recursive:true})){if(!f.endsWith('.md'))continue;const s=fs.readFileSync(path.join(b,f),'utf8');n+=s.length;
 for(let i=0;i<s.length;i+=size){e+=ev(s.slice(i,i+size)).length}}}
console.log(size,n,e,'cpu ms',cpu()-t0);
