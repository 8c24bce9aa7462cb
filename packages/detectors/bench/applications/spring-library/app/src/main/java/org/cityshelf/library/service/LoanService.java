package org.cityshelf.library.service;

import java.time.LocalDate;
import java.util.List;
import org.cityshelf.library.model.Loan;
import org.cityshelf.library.model.Patron;
import org.cityshelf.library.repo.CatalogueDao;
import org.cityshelf.library.repo.LoanDao;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class LoanService {

    private final LoanDao loans;
    private final CatalogueDao catalogue;

    public LoanService(LoanDao loans, CatalogueDao catalogue) {
        this.loans = loans;
        this.catalogue = catalogue;
    }

    @Transactional
    public boolean borrow(Patron patron, long bookId, String branch) {
        if (catalogue.takeCopy(bookId) == 0) {
            return false;
        }
        Loan loan = new Loan();
        loan.setBookId(bookId);
        loan.setPatronId(patron.getId());
        loan.setBranch(branch);
        loan.setDue(LocalDate.now().plusDays(28));
        loans.save(loan);
        return true;
    }

    @Transactional
    public boolean extend(Patron patron, long loanId) {
        Loan loan = loans.find(loanId).orElse(null);
        if (loan == null || !loan.getPatronId().equals(patron.getId()) || loan.isReturned()) {
            return false;
        }
        loan.setDue(LocalDate.now().plusDays(14));
        return true;
    }

    public List<Loan> mine(Patron patron) {
        return loans.ofPatron(patron.getId());
    }
}
