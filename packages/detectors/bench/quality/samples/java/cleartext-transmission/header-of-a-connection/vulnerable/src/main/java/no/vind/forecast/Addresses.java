package no.vind.forecast;

final class Addresses {
    static final String FORECAST = "http://api.vind.no/v2/forecast";

    private Addresses() {}
}
