<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>A new password</h1>
<c:if test="${not empty problem}"><p class="problem"><c:out value="${problem}"/></p></c:if>
<c:if test="${sent}"><p>We have sent you a link.</p></c:if>
<form method="post">
  <c:choose>
    <c:when test="${not empty param.token}">
      <input type="hidden" name="token" value="<c:out value='${param.token}'/>">
      <input name="password" type="password">
    </c:when>
    <c:otherwise><input name="email" type="email"></c:otherwise>
  </c:choose>
  <button>Go on</button>
</form>
</body>
</html>
