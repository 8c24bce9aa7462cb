package be.torenhof.reports;

class GuestReport extends Report {
    GuestReport(String country) {
        super("BE".equals(country) ? "country = 'BE'" : "country <> 'BE'");
    }

    @Override
    String table() {
        return "guest";
    }
}
