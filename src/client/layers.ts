// The switches of the reading page work by themselves. With scripts, a choice lasts for the visit,
// and an address can open a view: ?show=voices,acts&whose=none (show=text for the text alone).

const KEY = 'layers';
const boxes = [...document.querySelectorAll<HTMLInputElement>('.layers input[type=checkbox]')];
const radios = [...document.querySelectorAll<HTMLInputElement>('.layers input[type=radio]')];
const nameOf = (input: HTMLInputElement) => input.id.replace(/^(layer|whose)-/, '');

function apply(show: string | null, whose: string | null): void {
	if (show !== null) {
		const names = show.split(',');
		for (const box of boxes) box.checked = names.includes(nameOf(box));
	}
	const chosen = radios.find((radio) => nameOf(radio) === whose);
	if (chosen) chosen.checked = true;
}

function remember(): void {
	const show = boxes.filter((box) => box.checked).map(nameOf);
	try {
		// Whose voice is shown is not kept: voices differ from text to text.
		sessionStorage.setItem(KEY, show.join(','));
	} catch {
		// Without storage the choice holds for this page.
	}
	const whose = radios.find((radio) => radio.checked);
	const usual = boxes.every((box) => box.checked === box.defaultChecked);
	const query = new URLSearchParams(location.search);
	if (usual) query.delete('show');
	else query.set('show', show.join(','));
	if (!whose || whose.defaultChecked) query.delete('whose');
	else query.set('whose', nameOf(whose));
	// Commas need no escape in a query, and a person reads this address.
	const search = query.toString().replaceAll('%2C', ',');
	history.replaceState(history.state, '', `${location.pathname}${search ? `?${search}` : ''}${location.hash}`);
}

/** Opens the view that the address asks for, or the one chosen before in this visit. */
export function startLayers(): void {
	const query = new URLSearchParams(location.search);
	let kept: string | null = null;
	try {
		kept = sessionStorage.getItem(KEY);
	} catch {
		// As above.
	}
	apply(query.get('show') ?? kept, query.get('whose'));
	document.querySelector('.layers')?.addEventListener('change', remember);
}
