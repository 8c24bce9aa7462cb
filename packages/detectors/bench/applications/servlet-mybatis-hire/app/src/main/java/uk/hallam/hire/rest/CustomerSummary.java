package uk.hallam.hire.rest;

import uk.hallam.hire.model.Customer;

/** What is shown of a customer in lists. */
public class CustomerSummary {
    private final long id;
    private final String companyName;
    private final String contactName;

    public CustomerSummary(Customer customer) {
        this.id = customer.getId();
        this.companyName = customer.getCompanyName();
        this.contactName = customer.getContactName();
    }

    public long getId() {
        return id;
    }

    public String getCompanyName() {
        return companyName;
    }

    public String getContactName() {
        return contactName;
    }
}
