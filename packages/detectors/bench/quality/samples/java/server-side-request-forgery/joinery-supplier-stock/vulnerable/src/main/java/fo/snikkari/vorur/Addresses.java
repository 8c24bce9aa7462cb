package fo.snikkari.vorur;

class Addresses {
    static String stockOf(String supplier) {
        return String.format("https://%s/api/stock", supplier);
    }
}
