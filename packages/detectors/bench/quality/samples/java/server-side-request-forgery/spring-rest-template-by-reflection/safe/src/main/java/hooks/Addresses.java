package hooks;

class Addresses {
    String same(String address) {
        return address.strip();
    }

    String usual(String address) {
        return "https://hooks.example.com/check";
    }
}
