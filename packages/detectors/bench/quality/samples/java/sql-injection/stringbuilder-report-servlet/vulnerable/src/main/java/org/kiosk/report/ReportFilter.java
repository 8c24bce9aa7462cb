package org.kiosk.report;

public class ReportFilter {

    private String region;
    private String product;
    private int year = 2024;

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region == null ? "" : region.trim();
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product == null ? "" : product.trim();
    }

    public int getYear() {
        return year;
    }

    public void setYear(String text) {
        try {
            year = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            year = 2024;
        }
    }
}
