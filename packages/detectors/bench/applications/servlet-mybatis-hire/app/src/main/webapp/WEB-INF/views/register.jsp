<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>A new account</h1>
<c:if test="${not empty problem}"><p class="problem"><c:out value="${problem}"/></p></c:if>
<form method="post">
  <label>E-mail <input name="email" type="email"></label>
  <label>Company <input name="companyName"></label>
  <label>Contact <input name="contactName"></label>
  <label>Phone <input name="phone"></label>
  <label>Password <input name="password" type="password"></label>
  <button>Register</button>
</form>
</body>
</html>
