(function () {
  const root = document.getElementById('calendar');

  function heading(day) {
    const el = document.createElement('h2');
    el.textContent = day;
    return el;
  }

  function entry(item) {
    const el = document.createElement('div');
    el.className = 'entry';
    const time = new Date(item.startsAt).toLocaleTimeString();
    el.innerHTML = '<b>' + time + '</b> ' + item.patient + ' <span>' + item.reason + '</span>';
    return el;
  }

  async function load() {
    const res = await fetch('/appointments/feed');
    const items = await res.json();
    let day = '';
    root.innerHTML = '';
    items.forEach((item) => {
      const next = new Date(item.startsAt).toDateString();
      if (next !== day) {
        day = next;
        root.append(heading(day));
      }
      root.append(entry(item));
    });
  }

  load();
}());
