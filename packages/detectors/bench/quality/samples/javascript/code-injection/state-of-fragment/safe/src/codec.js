export const decode = (text) => decodeURIComponent(atob(text))
export const encode = (state) => btoa(encodeURIComponent(JSON.stringify(state)))
