// The method page: whether single keys do anything, for readers who speak to their browser or strike keys unawares.
const row = document.querySelector<HTMLElement>('[data-key-switch]');
const box = row?.querySelector('input');
if (row && box) {
	try {
		box.checked = localStorage.getItem('keys') !== 'off';
		box.addEventListener('change', () => {
			if (box.checked) localStorage.removeItem('keys');
			else localStorage.setItem('keys', 'off');
			// Each page reads the choice when it starts.
			location.reload();
		});
		row.hidden = false;
	} catch {
		// Without storage there is nothing to keep the choice in.
	}
}
