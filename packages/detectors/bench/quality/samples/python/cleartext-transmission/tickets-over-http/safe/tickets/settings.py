API = "https://desk.brightwater-support.com/api/v2"
