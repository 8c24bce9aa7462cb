package fr.peltier.people;

final class FilterText {
    private FilterText() {}

    static String of(String value) {
        return value.strip();
    }
}
