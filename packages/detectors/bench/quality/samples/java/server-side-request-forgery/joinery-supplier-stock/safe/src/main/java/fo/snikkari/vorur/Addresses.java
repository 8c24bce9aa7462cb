package fo.snikkari.vorur;

class Addresses {
    static String stockOf(String supplier) {
        int number = Integer.parseInt(supplier);
        return String.format("https://supplier-%d.snikkari.example/api/stock", number);
    }
}
