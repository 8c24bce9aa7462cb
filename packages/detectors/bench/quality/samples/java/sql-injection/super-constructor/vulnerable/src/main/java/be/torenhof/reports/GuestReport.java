package be.torenhof.reports;

class GuestReport extends Report {
    GuestReport(String country) {
        super("country = '" + country + "'");
    }

    @Override
    String table() {
        return "guest";
    }
}
