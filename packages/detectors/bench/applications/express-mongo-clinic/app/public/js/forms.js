(function () {
  const token = document.querySelector('meta[name="form-token"]').content;

  document.querySelectorAll('form[data-upload]').forEach((form) => {
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const status = document.createElement('p');
      status.innerHTML = '<em>Uploading&hellip;</em>';
      form.append(status);
      const res = await fetch(form.dataset.upload, {
        method: 'POST',
        headers: { 'X-Form-Token': token },
        body: new FormData(form),
      });
      status.textContent = res.ok ? 'Stored.' : 'The upload failed.';
    });
  });
}());
