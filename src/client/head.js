try{const t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}
addEventListener('submit',e=>{const f=e.target,b=f.querySelector('[type=search]');if(b&&!e.defaultPrevented){e.preventDefault();location=(f.id?'':f.action)+'#q='+encodeURIComponent(b.value)}})
